using System.Globalization;

namespace HeroImages.Charting;

/// <summary>Days as shades, a column a week.</summary>
static class CalendarChart
{
    const int Week = 7;
    const int MostWeeks = 3 * 53;

    static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static Chart Of(IReadOnlyList<DateTime> times, int missing, string title)
    {
        var first = times.Count == 0 ? default : Monday(times.Min());
        var weeks = times.Count == 0 ? 0 : (int)((Monday(times.Max()) - first).TotalDays / Week) + 1;
        if (weeks > MostWeeks)
        {
            throw new ArgumentException(FormattableString.Invariant($"The times span {weeks:N0} weeks, more than {MostWeeks}: take a part, or draw a line by month."), nameof(times));
        }
        var counts = Days.Select(_ => new double[weeks]).ToArray();
        foreach (var time in times)
        {
            var days = (int)(time.Date - first).TotalDays;
            counts[days % Week][days / Week]++;
        }
        var columns = Enumerable.Range(0, weeks).Select(week => first.AddDays(week * Week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        return HeatChart.Of(Days, columns, counts, title, "week from", "images", Counted.Of(times.Count, missing));
    }

    static DateTime Monday(DateTime time) => time.Date.AddDays(-(((int)time.DayOfWeek + 6) % Week));
}
