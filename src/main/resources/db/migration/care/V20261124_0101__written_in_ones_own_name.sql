-- Nobody excuses or asks in another's name, whatever a program were made to send.
create policy in_ones_own_name on care.excuse as restrictive for insert with check (made_by = (select viewer.account()));
create policy in_ones_own_name on care.request as restrictive for insert with check (asked_by = (select viewer.account()));
