package org.nuanyang.pairing;

/**
 * How many of those who should be paired are (结对率), each goal 100 %; how many letters are signed; and how many helpers are
 * short if each has as many children as the county allows.
 *
 * @param inCare children in care today
 * @param paired those of them who are paired with a grown-up
 * @param letters pairings with grown-ups that go on, {@code signed} those whose letter of responsibility is signed
 * @param room how many more children the helpers there are may take
 */
public record PairingRates(long inCare, long paired, long key, long keyPaired, long letters, long signed, long helpers, long room, int mostChildren) {
    public static int percent(long part, long whole) {
        return whole == 0 ? 100 : (int) (100 * part / whole);
    }

    public long unpaired() {
        return inCare - paired;
    }

    /** So many more helpers would be needed. */
    public long shortOf() {
        long left = Math.max(0, unpaired() - room);
        return (left + mostChildren - 1) / mostChildren;
    }
}
