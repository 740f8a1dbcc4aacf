-- Upkeep of tables to which rows are only added. By itself PostgreSQL analyses such a table whenever it has grown by a tenth, and
-- vacuums it when by a fifth; both mark the rows that they look at as committed, and where pages have checksums each page goes
-- into the WAL once again. What the planner should know changes when a table doubles; nothing in it is ever dead; and before
-- transaction numbers run out PostgreSQL vacuums all the same. ADR 26.
ALTER TABLE event SET (autovacuum_analyze_scale_factor = 1, autovacuum_vacuum_insert_threshold = -1);
ALTER TABLE claim SET (autovacuum_analyze_scale_factor = 1, autovacuum_vacuum_insert_threshold = -1);
