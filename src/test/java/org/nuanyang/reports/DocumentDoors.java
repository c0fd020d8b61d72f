package org.nuanyang.reports;

import org.nuanyang.access.Now;
import org.nuanyang.access.Orgs;
import org.nuanyang.care.policy.Excuses;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.pairing.KeyChildren;
import org.nuanyang.pairing.Letters;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.going.Going;
import org.nuanyang.roster.survey.Surveys;
import org.nuanyang.roster.survey.Walks;

/** Through which things happen in a {@link RandomSchool}. */
record DocumentDoors(Orgs orgs, Roster roster, Going going, Pairings pairings, Letters letters, KeyChildren key, CareRecords records, Excuses excuses,
        Surveys surveys, Walks walks, Now now) {}
