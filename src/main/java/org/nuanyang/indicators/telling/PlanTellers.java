package org.nuanyang.indicators.telling;

import java.util.List;
import java.util.stream.Stream;
import org.nuanyang.care.Matter;
import org.nuanyang.care.policy.CarePolicy;
import org.nuanyang.care.telling.Matters;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.indicators.times.OwedAhead;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What plans and the county's scheme are told from. */
@Configuration(proxyBeanMethods = false)
class PlanTellers {
    private final Readings readings;
    private final CarePolicy policy;
    private final OwedAhead ahead;

    PlanTellers(Readings readings, CarePolicy policy, OwedAhead ahead) {
        this.readings = readings;
        this.policy = policy;
        this.ahead = ahead;
    }

    @Bean
    @Order(15)
    Teller filesToBeMade() {
        return new PlannedRates("indicators-plan-files", Topic.SURVEY, readings, FigureTellers.FILES);
    }

    @Bean
    @Order(15)
    Teller pairingsToBeMade() {
        return new PlannedRates("indicators-plan-pairing", Topic.PAIRING, readings, FigureTellers.PAIRINGS);
    }

    @Bean
    @Order(25)
    Teller careToBeGiven() {
        return of(Topic.CARE);
    }

    @Bean
    @Order(15)
    Teller familiesToBeReached() {
        return of(Topic.FAMILY);
    }

    /** A psychology teacher's lessons are told with it. */
    @Bean
    @Order(15)
    Teller mindsToBeHeeded() {
        return of(Topic.MIND, Matter.LESSON);
    }

    @Bean
    @Order(15)
    Teller studyToBeHelped() {
        return of(Topic.STUDY);
    }

    @Bean
    @Order(15)
    Teller lifeToBeCaredFor() {
        return of(Topic.LIFE);
    }

    @Bean
    @Order(15)
    Teller festivalsToBeKept() {
        return of(Topic.ACTIVITIES);
    }

    @Bean
    @Order(15)
    Teller dangersToBeTaught() {
        return of(Topic.SAFETY);
    }

    @Bean
    @Order(15)
    Teller meetingsToBeHeld() {
        return of(Topic.MEETINGS);
    }

    private Teller of(Topic topic, Matter... more) {
        return new PlannedMatters(topic, Stream.concat(Matters.of(topic).stream(), Stream.of(more)).toList(), readings, policy, ahead);
    }
}
