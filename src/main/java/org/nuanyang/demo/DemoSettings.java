package org.nuanyang.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param demo whether an empty database is given the invented county
 * @param demoScale how many such counties, for the benchmarks
 * @param demoOpenToNetwork the words that let the demo be reached from other machines
 */
@ConfigurationProperties("nuanyang")
record DemoSettings(@DefaultValue("false") boolean demo, @DefaultValue("1") int demoScale, @Nullable String demoOpenToNetwork) {
    static final String WORDS = "yes, show invented people";

    boolean openToNetwork() {
        return WORDS.equals(demoOpenToNetwork);
    }
}
