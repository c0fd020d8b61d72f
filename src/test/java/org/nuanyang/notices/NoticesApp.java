package org.nuanyang.notices;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.database.WithDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program on a port of its own, with 清溪县 laid out; addresses of this machine may be written to. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"nuanyang.notices.loopback=true", "db-scheduler.enabled=false"})
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
public @interface NoticesApp {}
