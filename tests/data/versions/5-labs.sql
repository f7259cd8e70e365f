-- SPDX-FileCopyrightText: 2026 The Olivine authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO food_fts_data VALUES(1,X'');
INSERT INTO food_fts_data VALUES(10,X'00000000000000');
INSERT INTO food_fts_config VALUES('version',4);
INSERT INTO change VALUES(1,'add eGFR',0);
INSERT INTO change VALUES(2,'add Serum magnesium',0);
INSERT INTO change VALUES(3,'add Potassium',0);
INSERT INTO change VALUES(4,'note Nausea',0);
INSERT INTO change VALUES(5,'note Fainting',0);
INSERT INTO journal VALUES(1,0,5,'a7966683-201b-4972-b846-e925550a4d90',NULL,'{"pk":1,"uid":"a7966683-201b-4972-b846-e925550a4d90","date":"2026-01-05","name":"egfr","amount":41.5,"unit":"mL/min/1.73m2"}');
INSERT INTO journal VALUES(2,0,5,'35fbf1c2-f3e1-4f74-9b4c-d103ed7a6ce2',NULL,'{"pk":2,"uid":"35fbf1c2-f3e1-4f74-9b4c-d103ed7a6ce2","date":"2026-01-05","name":"serum-magnesium","amount":0.93,"unit":"mmol/L"}');
INSERT INTO journal VALUES(3,0,5,'2af6fff9-2f91-451d-8b04-be394fc4c930',NULL,'{"pk":3,"uid":"2af6fff9-2f91-451d-8b04-be394fc4c930","date":"2026-02-09","name":"potassium","amount":4.8,"unit":"mmol/L"}');
INSERT INTO journal VALUES(4,0,6,'2026-02-09',NULL,'{"date":"2026-02-09","symptoms":["nausea"]}');
INSERT INTO journal VALUES(5,0,6,'2026-02-09','{"date":"2026-02-09","symptoms":["nausea"]}','{"date":"2026-02-09","symptoms":["fainting","nausea"]}');
INSERT INTO lab VALUES(1,'a7966683-201b-4972-b846-e925550a4d90','2026-01-05','egfr',41.5,'mL/min/1.73m2');
INSERT INTO lab VALUES(2,'35fbf1c2-f3e1-4f74-9b4c-d103ed7a6ce2','2026-01-05','serum-magnesium',0.93000000000000004884,'mmol/L');
INSERT INTO lab VALUES(3,'2af6fff9-2f91-451d-8b04-be394fc4c930','2026-02-09','potassium',4.7999999999999998223,'mmol/L');
INSERT INTO symptom VALUES('2026-02-09','fainting');
INSERT INTO symptom VALUES('2026-02-09','nausea');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('lab',3);
INSERT INTO sqlite_sequence VALUES('change',5);
