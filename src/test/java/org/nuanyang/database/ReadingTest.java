package org.nuanyang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("一次读取里，同一个问题只问一次")
@SpringBootTest
@WithDatabase
class ReadingTest {
    @Autowired PlatformTransactionManager transactions;

    private final AtomicInteger asked = new AtomicInteger();
    private final Supplier<Integer> answer = asked::incrementAndGet;
    private TransactionTemplate reading;
    private TransactionTemplate apart;

    @BeforeEach
    void prepare() {
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        apart = new TransactionTemplate(transactions);
        apart.setReadOnly(true);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void asksOnceWithinAReading() {
        reading.executeWithoutResult(_ -> {
            assertThat(Reading.once("how many", answer)).isEqualTo(1);
            assertThat(Reading.once("how many", answer)).isEqualTo(1);
            assertThat(Reading.once("how old", answer)).as("another question").isEqualTo(2);
        });
        assertThat(reading.<Integer>execute(_ -> Reading.once("how many", answer))).as("another reading").isEqualTo(3);
    }

    @Test
    void asksAnewWhereSomethingMayBeWritten() {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            assertThat(Reading.once("how many", answer)).isEqualTo(1);
            assertThat(Reading.once("how many", answer)).isEqualTo(2);
        });
        assertThat(Reading.once("how many", answer)).as("without a transaction").isEqualTo(3);
    }

    @Test
    void asksOnceForAPageThoughALookMayBeNotedDown() {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            assertThat(Reading.<Integer>of(() -> Reading.once("how many", answer) + Reading.once("how many", answer))).isEqualTo(2);
            assertThat(apart.<Integer>execute(_ -> Reading.once("how many", answer))).as("another transaction").isEqualTo(2);
            assertThat(Reading.of(() -> Reading.once("how many", answer))).as("the same reading").isEqualTo(1);
        });
        assertThat(Reading.of(() -> Reading.once("how many", answer))).as("without a transaction").isEqualTo(3);
    }

    @Test
    void keepsTwoReadingsApart() {
        reading.executeWithoutResult(_ -> {
            assertThat(Reading.once("how many", answer)).isEqualTo(1);
            assertThat(apart.<Integer>execute(_ -> Reading.once("how many", answer))).isEqualTo(2);
            assertThat(Reading.once("how many", answer)).as("the first goes on").isEqualTo(1);
        });
    }
}
