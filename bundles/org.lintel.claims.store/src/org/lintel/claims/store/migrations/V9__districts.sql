-- SPDX-License-Identifier: EPL-2.0
-- Applications of a district: who they are is told by the indexes alone, and only the rows of a page are read.
-- org.lintel.claims.record.Table names them, too.

drop index firm_district;
create index firm_district on firm (district, id);
drop index claim_date;
create index claim_date on claim (date_applied, id, firm);
