package org.nuanyang.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param idle a session ends when nothing was asked for so long
 * @param longest a session ends so long after signing in, however busy it was
 * @param failuresPerAddress wrong passwords that one network address may send in ten minutes; a whole school can share one
 */
@ConfigurationProperties("nuanyang.sign-in")
public record AccessSettings(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration longest, @DefaultValue("30") int failuresPerAddress) {}
