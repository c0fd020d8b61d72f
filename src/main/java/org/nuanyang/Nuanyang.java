package org.nuanyang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * 暖阳: the working record of a county's left-behind children. Beans go by their full names, so that two modules may
 * each have a Places.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Nuanyang {
    public static void main(String[] args) {
        SpringApplication.run(Nuanyang.class, args);
    }
}
