package org.nuanyang.care.telling;

import static org.nuanyang.documents.telling.Voice.HELPER;
import static org.nuanyang.documents.telling.Voice.PSYCHOLOGY;

import java.util.List;
import java.util.Set;
import org.nuanyang.care.Matter;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Under which headings helpers and psychology teachers tell what they have done. */
@Configuration(proxyBeanMethods = false)
class OwnTellers {
    private final OwnWork work;

    OwnTellers(OwnWork work) {
        this.work = work;
    }

    @Bean
    @Order(20)
    Teller ownCareTold() {
        return of(Topic.CARE, HELPER, PSYCHOLOGY);
    }

    @Bean
    @Order(20)
    Teller ownFamilyContactTold() {
        return of(Topic.FAMILY, HELPER, PSYCHOLOGY);
    }

    /** A psychology teacher's lessons are part of it. */
    @Bean
    @Order(20)
    Teller ownCounsellingTold() {
        return new OwnMatters(Topic.MIND, Set.of(PSYCHOLOGY), List.of(Matter.COUNSELLING, Matter.LESSON, Matter.PARENT_MEETING), work);
    }

    @Bean
    @Order(20)
    Teller ownTutoringTold() {
        return of(Topic.STUDY, HELPER);
    }

    @Bean
    @Order(20)
    Teller ownLifeCareTold() {
        return of(Topic.LIFE, HELPER);
    }

    @Bean
    @Order(20)
    Teller ownFestivalsTold() {
        return of(Topic.ACTIVITIES, HELPER);
    }

    @Bean
    @Order(20)
    Teller ownSafetyNoticesTold() {
        return of(Topic.SAFETY, HELPER);
    }

    private Teller of(Topic topic, Voice... voices) {
        return new OwnMatters(topic, Set.of(voices), Matters.of(topic), work);
    }
}
