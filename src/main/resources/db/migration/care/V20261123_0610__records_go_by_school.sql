-- Nobody above the school reads records, so nobody goes along those of a county.
drop index care.record_of_county;
