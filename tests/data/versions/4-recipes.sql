-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO food VALUES(1,'my:50a680fc-50f1-4ddb-8fad-320dcea48959','Test oats','','',NULL,'','own','',NULL,NULL,130.0,360.0,NULL,NULL,NULL,370.0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,NULL);
INSERT INTO food VALUES(2,'my:7bfae3cd-3534-49f0-bf11-84745a175ecf','Test milk','','',NULL,'','own','',NULL,NULL,11.0,150.0,NULL,NULL,NULL,60.0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,NULL);
INSERT INTO food VALUES(3,'my:ddc59049-b30d-42dc-9b63-843ee5c7e22b','Test porridge','','',NULL,'','recipe','',NULL,NULL,34.799999999999997157,192.0,NULL,NULL,NULL,122.0,NULL,NULL,NULL,NULL,'',2.0,NULL,0,125.0);
INSERT INTO portion VALUES('my:ddc59049-b30d-42dc-9b63-843ee5c7e22b',0,1.0,'serving',125.0);
INSERT INTO ingredient VALUES('my:ddc59049-b30d-42dc-9b63-843ee5c7e22b',0,'my:50a680fc-50f1-4ddb-8fad-320dcea48959','Test oats',50000,'g',50000,65000,180000,NULL,NULL,NULL,185000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO ingredient VALUES('my:ddc59049-b30d-42dc-9b63-843ee5c7e22b',1,'my:7bfae3cd-3534-49f0-bf11-84745a175ecf','Test milk',200000,'g',200000,22000,300000,NULL,NULL,NULL,120000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO food_fts_data VALUES(1,X'03060000');
INSERT INTO food_fts_data VALUES(10,X'000000000103030003010101020101030101');
INSERT INTO food_fts_data VALUES(137438953473,X'0000004305306f6174730102030104746573740102020002316f0102030101740102020003326f61010203010274650102020004336f617401020301037465730102020409090706080709');
INSERT INTO food_fts_data VALUES(274877906945,X'0000004305306d696c6b0202030104746573740202020002316d0202030101740202020003326d69020203010274650202020004336d696c02020301037465730202020409090706080709');
INSERT INTO food_fts_data VALUES(412316860417,X'000000470930706f72726964676503020301047465737403020200023170030203010174030202000332706f03020301027465030202000433706f720302030103746573030202040d090706080709');
INSERT INTO food_fts_idx VALUES(1,X'',2);
INSERT INTO food_fts_idx VALUES(2,X'',2);
INSERT INTO food_fts_idx VALUES(3,X'',2);
INSERT INTO food_fts_content VALUES(1,'test oats','','');
INSERT INTO food_fts_content VALUES(2,'test milk','','');
INSERT INTO food_fts_content VALUES(3,'test porridge','','');
INSERT INTO food_fts_docsize VALUES(1,X'020000');
INSERT INTO food_fts_docsize VALUES(2,X'020000');
INSERT INTO food_fts_docsize VALUES(3,X'020000');
INSERT INTO food_fts_config VALUES('version',4);
INSERT INTO entry VALUES(1,'55aa4afb-5ca8-42c0-912a-0166ae5e2b0f','2026-03-01','07:30','breakfast','','food','my:ddc59049-b30d-42dc-9b63-843ee5c7e22b','Test porridge',1000,'serving',125000,43500,240000,NULL,NULL,NULL,152500,NULL,NULL,NULL,NULL,NULL,0,'',NULL,0,'','',NULL);
INSERT INTO entry VALUES(2,'a6fbddd8-1846-4599-84d9-8b0dce02c5f5','2026-03-03','07:45','breakfast','','food','my:ddc59049-b30d-42dc-9b63-843ee5c7e22b','Test porridge',2000,'serving',250000,87000,480000,NULL,NULL,NULL,305000,NULL,NULL,NULL,NULL,NULL,0,'',NULL,0,'','',NULL);
INSERT INTO change VALUES(1,'save Test oats',0);
INSERT INTO change VALUES(2,'save Test milk',0);
INSERT INTO change VALUES(3,'save Test porridge',0);
INSERT INTO change VALUES(4,'add Test porridge',0);
INSERT INTO change VALUES(5,'add Test porridge',0);
INSERT INTO journal VALUES(1,0,4,'my:50a680fc-50f1-4ddb-8fad-320dcea48959',NULL,'{"id":"my:50a680fc-50f1-4ddb-8fad-320dcea48959","name":"Test oats","food_group":"","form":"","processing":null,"brand":"","source":"own","source_id":"","magnesium_n":null,"magnesium_alt_mg":null,"magnesium_mg":130.0,"potassium_mg":360.0,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":370.0,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"keywords":"","servings":null,"cooked_g":null,"quality":0,"portions":[],"ingredients":[]}');
INSERT INTO journal VALUES(2,0,4,'my:7bfae3cd-3534-49f0-bf11-84745a175ecf',NULL,'{"id":"my:7bfae3cd-3534-49f0-bf11-84745a175ecf","name":"Test milk","food_group":"","form":"","processing":null,"brand":"","source":"own","source_id":"","magnesium_n":null,"magnesium_alt_mg":null,"magnesium_mg":11.0,"potassium_mg":150.0,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":60.0,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"keywords":"","servings":null,"cooked_g":null,"quality":0,"portions":[],"ingredients":[]}');
INSERT INTO journal VALUES(3,0,4,'my:ddc59049-b30d-42dc-9b63-843ee5c7e22b',NULL,'{"id":"my:ddc59049-b30d-42dc-9b63-843ee5c7e22b","name":"Test porridge","food_group":"","form":"","processing":null,"brand":"","source":"recipe","source_id":"","magnesium_n":null,"magnesium_alt_mg":null,"magnesium_mg":34.8,"potassium_mg":192.0,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":122.0,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"keywords":"","servings":2.0,"cooked_g":null,"quality":0,"portions":[[1.0,"serving",125.0]],"ingredients":[{"food_id":"my:50a680fc-50f1-4ddb-8fad-320dcea48959","food":"Test oats","quantity":50000,"unit":"g","grams":50000,"magnesium_mg":65000,"potassium_mg":180000,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":185000,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"processing":null},{"food_id":"my:7bfae3cd-3534-49f0-bf11-84745a175ecf","food":"Test milk","quantity":200000,"unit":"g","grams":200000,"magnesium_mg":22000,"potassium_mg":300000,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":120000,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"processing":null}]}');
INSERT INTO journal VALUES(4,0,0,'55aa4afb-5ca8-42c0-912a-0166ae5e2b0f',NULL,'{"pk":1,"import_id":null,"uid":"55aa4afb-5ca8-42c0-912a-0166ae5e2b0f","date":"2026-03-01","time":"07:30","meal":"breakfast","dish":"","kind":"food","food_id":"my:ddc59049-b30d-42dc-9b63-843ee5c7e22b","food":"Test porridge","quantity":1000,"unit":"serving","grams":125000,"magnesium_mg":43500,"potassium_mg":240000,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":152500,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"processing":null,"estimated":0,"compound":"","compound_mg":null,"agreed":0,"cautions":"","note":""}');
INSERT INTO journal VALUES(5,0,0,'a6fbddd8-1846-4599-84d9-8b0dce02c5f5',NULL,'{"pk":2,"import_id":null,"uid":"a6fbddd8-1846-4599-84d9-8b0dce02c5f5","date":"2026-03-03","time":"07:45","meal":"breakfast","dish":"","kind":"food","food_id":"my:ddc59049-b30d-42dc-9b63-843ee5c7e22b","food":"Test porridge","quantity":2000,"unit":"serving","grams":250000,"magnesium_mg":87000,"potassium_mg":480000,"phosphorus_mg":null,"calcium_mg":null,"sodium_mg":null,"energy_kcal":305000,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fibre_g":null,"processing":null,"estimated":0,"compound":"","compound_mg":null,"agreed":0,"cautions":"","note":""}');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('change',5);
INSERT INTO sqlite_sequence VALUES('entry',2);
