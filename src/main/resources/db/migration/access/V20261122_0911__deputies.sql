-- A colleague stands in for an absent one, from–until: a duty that says for whom, and why.
alter table access.duty add column deputy_for uuid;
alter table access.duty add column reason text;
alter table access.duty add foreign key (county_id, deputy_for) references access.account (county_id, id);
alter table access.duty add constraint deputies_stand_in_for_a_while check (
    deputy_for is null
    or until_on is not null and reason is not null and role in ('HOMEROOM', 'SUBJECT') and deputy_for <> account_id);
create index duty_by_absent on access.duty (county_id, deputy_for);
comment on column access.duty.deputy_for is '代谁：空为本人的职责 [internal]';
comment on column access.duty.reason is '代的原因 [internal]';
