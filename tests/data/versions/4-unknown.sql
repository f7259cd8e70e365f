-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO food VALUES(1,'my:3842ea39-3d8c-4e65-abff-4d710b5c02c5','Mystery stew','','',NULL,'','own','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,100.0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,NULL);
INSERT INTO food VALUES(2,'my:680fb93d-1aeb-480e-ae41-1e6270393a2a','Plain rice','','',NULL,'','own','',NULL,NULL,12.0,35.0,NULL,NULL,NULL,130.0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,NULL);
INSERT INTO food_fts_data VALUES(1,X'02040000');
INSERT INTO food_fts_data VALUES(10,X'000000000102020002010101020101');
INSERT INTO food_fts_data VALUES(137438953473,X'0000004608306d7973746572790102020104737465770102030002316d0102020101730102030003326d79010202010273740102030004336d79730102020103737465010203040c090706080709');
INSERT INTO food_fts_data VALUES(274877906945,X'000000440630706c61696e02020201047269636502020300023170020202010172020203000332706c02020201027269020203000433706c610202020103726963020203040a090706080709');
INSERT INTO food_fts_idx VALUES(1,X'',2);
INSERT INTO food_fts_idx VALUES(2,X'',2);
INSERT INTO food_fts_content VALUES(1,'mystery stew','','');
INSERT INTO food_fts_content VALUES(2,'plain rice','','');
INSERT INTO food_fts_docsize VALUES(1,X'020000');
INSERT INTO food_fts_docsize VALUES(2,X'020000');
INSERT INTO food_fts_config VALUES('version',4);
INSERT INTO entry VALUES(1,'f6d0d89e-c843-4ecf-8edd-8edaa2904af3','2026-03-01','12:00','lunch','','food','my:3842ea39-3d8c-4e65-abff-4d710b5c02c5','Mystery stew',200000,'g',200000,NULL,NULL,NULL,NULL,NULL,200000,NULL,NULL,NULL,NULL,NULL,0,'',NULL,0,'','',NULL);
INSERT INTO entry VALUES(2,'be633180-3822-4c9c-a6e1-0d3311160f17','2026-03-01','12:10','lunch','','food','my:680fb93d-1aeb-480e-ae41-1e6270393a2a','Plain rice',200000,'g',200000,24000,70000,NULL,NULL,NULL,260000,NULL,NULL,NULL,NULL,NULL,0,'',NULL,0,'','',NULL);
INSERT INTO entry VALUES(3,'51235c9b-0503-457c-9269-5c9f1f07135e','2026-03-02','19:00','dinner','','food','my:3842ea39-3d8c-4e65-abff-4d710b5c02c5','Mystery stew',100000,'g',100000,NULL,NULL,NULL,NULL,NULL,100000,NULL,NULL,NULL,NULL,NULL,0,'',NULL,0,'','',NULL);
INSERT INTO change VALUES(1,'save Mystery stew',0);
INSERT INTO change VALUES(2,'save Plain rice',0);
INSERT INTO change VALUES(3,'add Mystery stew',0);
INSERT INTO change VALUES(4,'add Plain rice',0);
INSERT INTO change VALUES(5,'add Mystery stew',0);
INSERT INTO journal VALUES(1,0,4,'my:3842ea39-3d8c-4e65-abff-4d710b5c02c5',NULL,'{"id":"my:3842ea39-3d8c-4e65-abff-4d710b5c02c5","name":"Mystery stew","food_group":"","form":"","processing":null,"brand":"","source":"own","source_id":"","magnesium_n":null,"magnesium_alt_mg":null,"magnesium_mg":null,"potassium_mg":null,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":100.0,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"keywords":"","servings":null,"cooked_g":null,"quality":0,"portions":[],"ingredients":[]}');
INSERT INTO journal VALUES(2,0,4,'my:680fb93d-1aeb-480e-ae41-1e6270393a2a',NULL,'{"id":"my:680fb93d-1aeb-480e-ae41-1e6270393a2a","name":"Plain rice","food_group":"","form":"","processing":null,"brand":"","source":"own","source_id":"","magnesium_n":null,"magnesium_alt_mg":null,"magnesium_mg":12.0,"potassium_mg":35.0,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":130.0,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"keywords":"","servings":null,"cooked_g":null,"quality":0,"portions":[],"ingredients":[]}');
INSERT INTO journal VALUES(3,0,0,'f6d0d89e-c843-4ecf-8edd-8edaa2904af3',NULL,'{"pk":1,"import_id":null,"uid":"f6d0d89e-c843-4ecf-8edd-8edaa2904af3","date":"2026-03-01","time":"12:00","meal":"lunch","dish":"","kind":"food","food_id":"my:3842ea39-3d8c-4e65-abff-4d710b5c02c5","food":"Mystery stew","quantity":200000,"unit":"g","grams":200000,"magnesium_mg":null,"potassium_mg":null,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":200000,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"processing":null,"estimated":0,"compound":"","compound_mg":null,"agreed":0,"cautions":"","note":""}');
INSERT INTO journal VALUES(4,0,0,'be633180-3822-4c9c-a6e1-0d3311160f17',NULL,'{"pk":2,"import_id":null,"uid":"be633180-3822-4c9c-a6e1-0d3311160f17","date":"2026-03-01","time":"12:10","meal":"lunch","dish":"","kind":"food","food_id":"my:680fb93d-1aeb-480e-ae41-1e6270393a2a","food":"Plain rice","quantity":200000,"unit":"g","grams":200000,"magnesium_mg":24000,"potassium_mg":70000,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":260000,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"processing":null,"estimated":0,"compound":"","compound_mg":null,"agreed":0,"cautions":"","note":""}');
INSERT INTO journal VALUES(5,0,0,'51235c9b-0503-457c-9269-5c9f1f07135e',NULL,'{"pk":3,"import_id":null,"uid":"51235c9b-0503-457c-9269-5c9f1f07135e","date":"2026-03-02","time":"19:00","meal":"dinner","dish":"","kind":"food","food_id":"my:3842ea39-3d8c-4e65-abff-4d710b5c02c5","food":"Mystery stew","quantity":100000,"unit":"g","grams":100000,"magnesium_mg":null,"potassium_mg":null,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":100000,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"processing":null,"estimated":0,"compound":"","compound_mg":null,"agreed":0,"cautions":"","note":""}');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('change',5);
INSERT INTO sqlite_sequence VALUES('entry',3);
