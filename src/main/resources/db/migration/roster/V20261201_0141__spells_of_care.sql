-- Who is in care by a definition, along an index that holds nobody else: the condition is that of roster.in_care.
create index spell_of_care on roster.spell (county_id, definition, child_id) include (from_on, until_on)
 where answer = 'COUNTS' or why = 'roster.membership.rough'
    or split_part(args, chr(9), 1) in ('BOTH_SINCE', 'FATHER_SINCE', 'MOTHER_SINCE', 'PARENT_SINCE');
