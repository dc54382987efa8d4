-- SPDX-License-Identifier: EPL-2.0
-- The orders of the register: org.lintel.claims.record.Table names them, too.

create index claim_date on claim (date_applied, id);
create index claim_desk on claim (scheme, state, date_applied, id);
create index claim_applicant on claim (firm, date_applied, id);
create index claim_granted on claim (granted, id);
create index claim_scheme_granted on claim (scheme, granted, id);
create index firm_district on firm (district);
