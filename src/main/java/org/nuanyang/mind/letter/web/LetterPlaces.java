package org.nuanyang.mind.letter.web;

import org.nuanyang.access.Act;
import org.nuanyang.access.Role;
import org.nuanyang.mind.MindRoom;
import org.nuanyang.mind.MindTab;
import org.nuanyang.mind.letter.LetterCounts;
import org.nuanyang.mind.letter.box.LetterSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The letter box among the tabs of 心理. Whoever stands in comes from Today and from the message that said so. */
@Configuration(proxyBeanMethods = false)
class LetterPlaces {
    @Bean
    MindTab letterTab() {
        return new MindRoom(40, "mind.letter.slot.title", "/mind/letters", viewer -> viewer.scope().mayAnywhere(Act.COUNSEL) || viewer.holds(Role.PRINCIPAL) || viewer.holds(Role.COUNTY_OFFICER));
    }

    @Bean
    MindTab letterCountsTab() {
        return new MindRoom(91, "mind.letter.counts", "/mind/letters/counts", viewer -> LetterCounts.mayRead(viewer) && !viewer.scope().mayAnywhere(Act.COUNSEL));
    }

    @Bean
    MindTab letterSettingTab() {
        return new MindRoom(92, "mind.letter.setting", "/mind/letters/settings", LetterSettings::maySet);
    }
}
