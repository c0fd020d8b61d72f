package org.nuanyang.care.telling;

import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class Proposals {
    @Bean
    @Order(90)
    Teller basisProposed() {
        return new Proposal(Topic.BASIS);
    }

    @Bean
    @Order(90)
    Teller guidanceProposed() {
        return new Proposal(Topic.GUIDANCE);
    }

    @Bean
    @Order(90)
    Teller safeguardsProposed() {
        return new Proposal(Topic.SAFEGUARDS);
    }
}
