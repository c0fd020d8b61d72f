package org.nuanyang.indicators.telling;

import static org.nuanyang.indicators.Indicator.*;

import java.util.List;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.telling.RatesTeller.Told;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What is told of which topic from rates and matters, in the order in which it is read. */
@Configuration(proxyBeanMethods = false)
class FigureTellers {
    static final List<Told> FILES = List.of(
            new Told(rate(SURVEYED, "普查率", "已核对", "应核对", "未核对", "普查")),
            new Told(rate(FILING, "建档率", "已建档", "应建档", "未建档", "建档"), "未建档学生"),
            new Told(rate(CLARITY, "五清晰率", "五清晰齐全", "五清晰应查", "五清晰欠缺", "五清晰")),
            new Told(rate(CARD, "发卡率", "已发卡", "应发卡", "未发卡", "发卡")));

    static final List<Told> PAIRINGS = List.of(
            new Told(rate(PAIRING, "结对率", "已结对", "应结对", "未结对", "结对"), "未结对学生"),
            new Told(rate(KEY_PAIRING, "重点结对率", "重点已结对", "重点对象", "重点未结对", "")),
            new Told(rate(Indicator.LETTER, "责任书率", "已签责任书", "结对数", "未签责任书", "责任书")),
            new Told(rate(AGREEMENT, "协议率", "已签协议", "应签协议", "未签协议", "协议")));

    private final Readings readings;

    FigureTellers(Readings readings) {
        this.readings = readings;
    }

    /** 普查、建档、五清晰、联系卡. */
    @Bean
    @Order(10)
    Teller filesToldInDocuments() {
        return new RatesTeller("indicators-files", Topic.SURVEY, readings, FILES);
    }

    /** 结对、责任书、委托照护协议. */
    @Bean
    @Order(10)
    Teller pairingToldInDocuments() {
        return new RatesTeller("indicators-pairing", Topic.PAIRING, readings, PAIRINGS);
    }

    @Bean
    @Order(20)
    Teller careToldInDocuments() {
        return new MatterTeller(Topic.CARE, readings);
    }

    @Bean
    @Order(10)
    Teller familyToldInDocuments() {
        return new MatterTeller(Topic.FAMILY, readings);
    }

    @Bean
    @Order(10)
    Teller mindToldInDocuments() {
        return new MatterTeller(Topic.MIND, readings);
    }

    @Bean
    @Order(10)
    Teller studyToldInDocuments() {
        return new MatterTeller(Topic.STUDY, readings);
    }

    @Bean
    @Order(10)
    Teller lifeToldInDocuments() {
        return new MatterTeller(Topic.LIFE, readings);
    }

    @Bean
    @Order(10)
    Teller activitiesToldInDocuments() {
        return new MatterTeller(Topic.ACTIVITIES, readings);
    }

    @Bean
    @Order(10)
    Teller safetyToldInDocuments() {
        return new MatterTeller(Topic.SAFETY, readings);
    }

    @Bean
    @Order(10)
    Teller meetingsToldInDocuments() {
        return new MatterTeller(Topic.MEETINGS, readings);
    }

    private static Rate rate(Indicator indicator, String rate, String part, String whole, String missing, String gap) {
        return new Rate(Measure.of(indicator), rate, part, whole, missing, gap);
    }
}
