-- SPDX-License-Identifier: EPL-2.0
-- Which milestones of a grant are reached, who found so, and what shows it.

create table milestone_act (
    id varchar primary key, claim varchar not null references claim, milestone varchar not null, kind varchar not null,
    dated date not null, evidence varchar references evidence, actor varchar not null references actor,
    reason varchar not null, permission varchar not null,
    event bigint not null, salt varchar(64) not null
);
create index milestone_act_claim on milestone_act (claim);
