-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO food_fts_data VALUES(1,X'');
INSERT INTO food_fts_data VALUES(10,X'00000000000000');
INSERT INTO food_fts_config VALUES('version',4);
INSERT INTO import_run VALUES(1,'2026-11-22T00:00:25.451894Z','first.csv','olivine-diary',5,0);
INSERT INTO import_run VALUES(2,'2026-11-22T00:00:25.495235Z','second.csv','olivine-diary',5,1);
INSERT INTO entry VALUES(1,'i-1','2026-03-01','08:00','breakfast','','food','','Muesli',1000,'bowl',60000,75500,200000,NULL,NULL,NULL,220000,NULL,NULL,NULL,NULL,NULL,0,'',NULL,0,'','',1);
INSERT INTO entry VALUES(3,'i-3','2026-03-02','12:00','lunch','','food','','Tofu',100000,'g',100000,58833,140000,NULL,NULL,NULL,120000,NULL,NULL,NULL,NULL,NULL,0,'',NULL,0,'','',1);
INSERT INTO entry VALUES(4,'i-4','2026-03-02','19:00','dinner','','food','','Crisps',1000,'bag',40000,NULL,NULL,NULL,NULL,NULL,210000,NULL,NULL,NULL,NULL,NULL,0,'',NULL,0,'','',1);
INSERT INTO entry VALUES(5,'i-5','2026-03-03','21:00','','','supplement','','Citrate tablet',1000,'tablet',NULL,100000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'citrate',NULL,0,'','',1);
INSERT INTO change VALUES(1,'edit Tofu',0);
INSERT INTO change VALUES(2,'remove Lentil soup',0);
INSERT INTO journal VALUES(1,0,0,'i-3','{"pk":3,"import_id":1,"uid":"i-3","date":"2026-03-02","time":"12:00","meal":"lunch","dish":"","kind":"food","food_id":"","food":"Tofu","quantity":150000,"unit":"g","grams":150000,"magnesium_mg":88250,"potassium_mg":210000,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":180000,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"processing":null,"estimated":0,"compound":"","compound_mg":null,"agreed":0,"cautions":"","note":""}','{"pk":3,"import_id":1,"uid":"i-3","date":"2026-03-02","time":"12:00","meal":"lunch","dish":"","kind":"food","food_id":"","food":"Tofu","quantity":100000,"unit":"g","grams":100000,"magnesium_mg":58833,"potassium_mg":140000,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":120000,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"processing":null,"estimated":0,"compound":"","compound_mg":null,"agreed":0,"cautions":"","note":""}');
INSERT INTO journal VALUES(2,0,0,'i-2','{"pk":2,"import_id":1,"uid":"i-2","date":"2026-03-01","time":"12:00","meal":"lunch","dish":"","kind":"food","food_id":"","food":"Lentil soup","quantity":1000,"unit":"plate","grams":300000,"magnesium_mg":60000,"potassium_mg":500000,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":240000,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"processing":null,"estimated":0,"compound":"","compound_mg":null,"agreed":0,"cautions":"","note":""}',NULL);
INSERT INTO import_identity VALUES('i-1',1,0,'i-1','7357568890604aa8b078b0121987c2a04bf84065ce30535737d23a6a4521fe2b');
INSERT INTO import_identity VALUES('i-2',1,0,'i-2','6495e438eab7339807fc48120bc72291f310f598563600d702ebfffaf261a7d2');
INSERT INTO import_identity VALUES('i-3',1,0,'i-3','4804e453b21f3350ba0d0b8e30d361287d721bc916e40767745881c63b0636b3');
INSERT INTO import_identity VALUES('i-4',1,0,'i-4','0b65491f35666233f55f7f8ef23bee13541fd1ff55c56aad749b519e06380037');
INSERT INTO import_identity VALUES('i-5',1,0,'i-5','3c73b95e45188f5c70df5a07bfdebc09356bb32d2fd81603845f0747bd8ab216');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('import_run',2);
INSERT INTO sqlite_sequence VALUES('entry',10);
INSERT INTO sqlite_sequence VALUES('change',2);
