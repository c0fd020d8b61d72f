package org.nuanyang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 暖阳: the working record of a county's left-behind children. */
@SpringBootApplication
public class Nuanyang {
    public static void main(String[] args) {
        SpringApplication.run(Nuanyang.class, args);
    }
}
