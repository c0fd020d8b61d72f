-- Under the county scheme one parent away whose other cannot care is a case of its own now (roster.definition.Rules): these files are looked at
-- again by the next recount, the answers stay what they are.
update roster.child
   set counts_until = current_date
 where (child.counts_until is null or child.counts_until > current_date) and child.erased_on is null
   and exists (select from roster.spell
                where spell.county_id = child.county_id and spell.child_id = child.id and spell.definition = 'COUNTY' and spell.until_on is null
                  and spell.ground in ('FATHER_AWAY', 'MOTHER_AWAY'));
