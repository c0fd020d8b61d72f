package org.nuanyang.access.web;

import org.nuanyang.access.Setup;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever watches the server: it answers, and the database answers it. Says nothing else. */
@RestController
class Health {
    private final Setup setup;

    Health(Setup setup) {
        this.setup = setup;
    }

    @GetMapping(path = "/healthz", produces = "text/plain")
    ResponseEntity<String> show() {
        try {
            setup.open();
            return ResponseEntity.ok("ok\n");
        } catch (DataAccessException | TransactionException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("database\n");
        }
    }
}
