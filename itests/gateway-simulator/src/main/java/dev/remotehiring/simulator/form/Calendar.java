package dev.remotehiring.simulator.form;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Working days, and the days on which nobody can start. */
public final class Calendar {
    private static final List<MonthDay> YEAR_END = List.of(
            MonthDay.of(12, 24), MonthDay.of(12, 25), MonthDay.of(12, 26), MonthDay.of(12, 31), MonthDay.of(1, 1));

    private Calendar() {}

    /** The blocked days of the coming year: the year's end everywhere, and a country's own. */
    public static Set<LocalDate> blocked(LocalDate today, Collection<MonthDay> own) {
        Set<LocalDate> days = new TreeSet<>();
        Stream.concat(YEAR_END.stream(), own.stream())
                .flatMap(day -> Stream.of(day.atYear(today.getYear()), day.atYear(today.getYear() + 1)))
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusYears(1)))
                .forEach(days::add);
        return days;
    }

    /** The day that many working days ahead. */
    public static LocalDate after(LocalDate today, int workingDays) {
        LocalDate day = today;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
