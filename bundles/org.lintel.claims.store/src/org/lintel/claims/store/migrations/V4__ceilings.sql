-- SPDX-License-Identifier: EPL-2.0
-- What is asked for when it is counted what earlier grants leave: org.lintel.claims.record.Table names it, too.

create index claim_project on claim (scheme, project, id);
create index claim_course on claim (scheme, course, id);
create index claim_development on claim (scheme, development, id);
create index firm_holders on firm (holders_told, id);
