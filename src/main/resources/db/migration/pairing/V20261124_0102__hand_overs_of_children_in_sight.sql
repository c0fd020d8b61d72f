-- A hand-over is asked for of a child in sight, or written by whom it is asked of, in one's own name; it was open to the whole county.
alter policy seen_with_the_child_or_asked_for on pairing.hand_over
    with check (county_id = (select viewer.county())
                and (asked_of = (select viewer.account())
                     or exists (select from roster.child where child.county_id = hand_over.county_id and child.id = hand_over.child_id))
                and (written_by is null or written_by = (select viewer.account())));
