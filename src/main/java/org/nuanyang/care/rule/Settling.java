package org.nuanyang.care.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was done is counted. A record counts on the day it happened, once for each duty that it serves, never for two
 * periods of one. Within the days of making up it goes to the quota whose time is up first and that still wants one; what
 * nobody wants counts where it happened.
 */
public final class Settling {
    private Settling() {}

    /**
     * The quotas of one child and duty with what was done.
     *
     * @param quotas all of them, in order of their days
     * @param days on which something that fulfils the duty was done, in order, a day as often as it was
     */
    public static List<Quota> settled(List<Quota> quotas, List<LocalDate> days) {
        var done = new int[quotas.size()];
        int closed = 0;
        for (var day : days) {
            while (closed < done.length && quotas.get(closed).makeupUntil().isBefore(day)) closed++;
            int taker = taker(quotas, done, closed, day);
            if (taker >= 0) done[taker]++;
        }
        var settled = new ArrayList<Quota>(done.length);
        for (int i = 0; i < done.length; i++) settled.add(quotas.get(i).done(done[i]));
        return settled;
    }

    private static int taker(List<Quota> quotas, int[] done, int from, LocalDate day) {
        int urgent = -1;
        int here = -1;
        for (int i = from; i < done.length && !quotas.get(i).coversFrom().isAfter(day); i++) {
            var quota = quotas.get(i);
            if (!quota.takes(day)) continue;
            if (quota.covers(day)) here = i;
            boolean wants = !quota.excused() && done[i] < quota.owed();
            if (wants && (urgent < 0 || quota.makeupUntil().isBefore(quotas.get(urgent).makeupUntil()))) urgent = i;
        }
        return urgent >= 0 ? urgent : here;
    }
}
