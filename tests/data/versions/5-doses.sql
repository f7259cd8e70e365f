-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO food_fts_data VALUES(1,X'');
INSERT INTO food_fts_data VALUES(10,X'00000000000000');
INSERT INTO food_fts_config VALUES('version',4);
INSERT INTO entry VALUES(1,'3a63b693-3084-40c8-99ec-3c02e3086a44','2026-03-01','08:00','','','supplement','','Magnesium citrate',1000,'',NULL,100000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'',NULL,0,'KID-01','',NULL);
INSERT INTO entry VALUES(2,'87e63c83-93b8-44ba-9fb6-9583fdce63a1','2026-03-01','21:00','','','supplement','','Oxide tablet',2000,'',NULL,603040,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'oxide',500000,1,'KID-01;UL-02;UL-01;UL-05','',NULL);
INSERT INTO entry VALUES(3,'75c44dcc-91b5-4b18-ab8a-ef572b23d4eb','2026-03-02','22:00','','','laxative','','Milk of magnesia',1000,'',NULL,500000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'',NULL,0,'KID-01;UL-01','',NULL);
INSERT INTO profile VALUES('2026-01-01','birth-date','1958-03-14');
INSERT INTO profile VALUES('2026-01-01','egfr','28');
INSERT INTO profile VALUES('2026-01-01','egfr-date','2026-01-02');
INSERT INTO profile VALUES('2026-01-01','kidney','ckd');
INSERT INTO profile VALUES('2026-01-01','sex','female');
INSERT INTO change VALUES(1,'change the profile',0);
INSERT INTO change VALUES(2,'add Magnesium citrate',0);
INSERT INTO change VALUES(3,'add Oxide tablet',0);
INSERT INTO change VALUES(4,'add Milk of magnesia',0);
INSERT INTO change VALUES(5,'save Magnesium citrate',0);
INSERT INTO change VALUES(6,'save Oxide tablet',0);
INSERT INTO journal VALUES(1,0,3,'2026-01-01',NULL,'{"valid_from":"2026-01-01","keys":{"birth-date":"1958-03-14","egfr":"28","egfr-date":"2026-01-02","kidney":"ckd","sex":"female"}}');
INSERT INTO journal VALUES(2,0,0,'3a63b693-3084-40c8-99ec-3c02e3086a44',NULL,'{"pk":1,"import_id":null,"uid":"3a63b693-3084-40c8-99ec-3c02e3086a44","date":"2026-03-01","time":"08:00","meal":"","dish":"","kind":"supplement","food_id":"","food":"Magnesium citrate","quantity":1000,"unit":"","grams":null,"magnesium_mg":100000,"potassium_mg":null,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":null,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"processing":null,"estimated":0,"compound":"","compound_mg":null,"agreed":0,"cautions":"KID-01","note":""}');
INSERT INTO journal VALUES(3,0,0,'87e63c83-93b8-44ba-9fb6-9583fdce63a1',NULL,'{"pk":2,"import_id":null,"uid":"87e63c83-93b8-44ba-9fb6-9583fdce63a1","date":"2026-03-01","time":"21:00","meal":"","dish":"","kind":"supplement","food_id":"","food":"Oxide tablet","quantity":2000,"unit":"","grams":null,"magnesium_mg":603040,"potassium_mg":null,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":null,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"processing":null,"estimated":0,"compound":"oxide","compound_mg":500000,"agreed":1,"cautions":"KID-01;UL-02;UL-01;UL-05","note":""}');
INSERT INTO journal VALUES(4,0,0,'75c44dcc-91b5-4b18-ab8a-ef572b23d4eb',NULL,'{"pk":3,"import_id":null,"uid":"75c44dcc-91b5-4b18-ab8a-ef572b23d4eb","date":"2026-03-02","time":"22:00","meal":"","dish":"","kind":"laxative","food_id":"","food":"Milk of magnesia","quantity":1000,"unit":"","grams":null,"magnesium_mg":500000,"potassium_mg":null,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":null,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"processing":null,"estimated":0,"compound":"","compound_mg":null,"agreed":0,"cautions":"KID-01;UL-01","note":""}');
INSERT INTO journal VALUES(5,0,7,'76e051bd-0150-4f06-be04-b10ba855b09e',NULL,'{"uid":"76e051bd-0150-4f06-be04-b10ba855b09e","name":"Magnesium citrate","kind":"supplement","elemental_mg":100000,"compound":"","compound_mg":null,"unit":"","agreed":0}');
INSERT INTO journal VALUES(6,0,7,'70bffaaa-22bc-44ff-9224-ec94139e8472',NULL,'{"uid":"70bffaaa-22bc-44ff-9224-ec94139e8472","name":"Oxide tablet","kind":"supplement","elemental_mg":301520,"compound":"oxide","compound_mg":500000,"unit":"","agreed":1}');
INSERT INTO product VALUES('70bffaaa-22bc-44ff-9224-ec94139e8472','Oxide tablet','supplement',301520,'oxide',500000,'',1);
INSERT INTO product VALUES('76e051bd-0150-4f06-be04-b10ba855b09e','Magnesium citrate','supplement',100000,'',NULL,'',0);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('change',6);
INSERT INTO sqlite_sequence VALUES('entry',3);
