package org.nuanyang.access.web.staff;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.Deputies;

record DeputiesPage(List<Deputies.Deputising> all, LocalDate today) {}
