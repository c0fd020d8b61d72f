package org.nuanyang.care.telling;

import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.ToldPlaces;
import org.nuanyang.documents.telling.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;

/** What was done, before what was owed of it. */
@Configuration(proxyBeanMethods = false)
class DoneTellers {
    private final TellingSql sql;
    private final ToldPlaces places;
    private final PlatformTransactionManager transactions;

    DoneTellers(TellingSql sql, ToldPlaces places, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.places = places;
        this.transactions = transactions;
    }

    @Bean
    @Order(5)
    Teller studyDone() {
        return new Doings(Topic.STUDY, sql, places, transactions);
    }

    @Bean
    @Order(5)
    Teller lifeDone() {
        return new Doings(Topic.LIFE, sql, places, transactions);
    }

    @Bean
    @Order(6)
    Teller activitiesDone() {
        return new Doings(Topic.ACTIVITIES, sql, places, transactions);
    }

    @Bean
    @Order(5)
    Teller meetingsDone() {
        return new Doings(Topic.MEETINGS, sql, places, transactions);
    }
}
