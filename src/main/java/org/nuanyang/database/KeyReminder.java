package org.nuanyang.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the console where the keys lie and that they want a copy, until an administrator has confirmed that there is one. */
@Component
class KeyReminder {
    private static final Logger log = LoggerFactory.getLogger(KeyReminder.class);

    private final KeyCopies copies;

    KeyReminder(KeyCopies copies) {
        this.copies = copies;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (copies.unheardOf()) log.info("{}", Sentences.of("database.keys.save", copies.file()));
    }
}
