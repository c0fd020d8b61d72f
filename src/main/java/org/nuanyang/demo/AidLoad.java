package org.nuanyang.demo;

import static org.nuanyang.demo.Occurrences.said;

import java.time.LocalDate;
import org.nuanyang.access.Viewer;
import org.nuanyang.risk.aid.AidAnswer;
import org.nuanyang.risk.aid.AidGround;
import org.nuanyang.risk.aid.AidId;
import org.nuanyang.risk.aid.LegalAid;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** A child of 周敏's class is to have legal aid: once it was granted, once nobody has applied yet. */
@Component
class AidLoad {
    private final LegalAid aid;

    AidLoad(LegalAid aid) {
        this.aid = aid;
    }

    void tell(ChildId child, LocalDate today, Viewer teacher) {
        var granted = AidId.next();
        said(teacher, () -> aid.mark(child, new LegalAid.Told(granted, AidGround.SUPPORT, words("risk.aid.support"), null), teacher));
        said(teacher, () -> aid.apply(granted, new LegalAid.Application(words("risk.aid.body"), words("risk.aid.person"), "", today.minusDays(6)), teacher));
        said(teacher, () -> aid.answer(granted, AidAnswer.GRANTED, today.minusDays(1), words("risk.aid.granted"), teacher));
        said(teacher, () -> aid.mark(child, new LegalAid.Told(AidId.next(), AidGround.FAMILY, words("risk.aid.wages"), null), teacher));
    }

    private static String words(String key) {
        return WordList.raw(key);
    }
}
