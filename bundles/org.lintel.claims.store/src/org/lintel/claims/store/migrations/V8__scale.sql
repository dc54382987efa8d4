-- SPDX-License-Identifier: EPL-2.0
-- Grants within a state, by their amounts: org.lintel.claims.record.Table names it, too. Claims of a firm are found by
-- claim_applicant.

create index claim_state_granted on claim (state, granted, id);
drop index claim_firm;
