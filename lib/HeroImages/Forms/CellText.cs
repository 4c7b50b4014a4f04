using System.Collections;
using System.Globalization;

namespace HeroImages.Forms;

/// <summary>Values as the texts of a table's cells, the same in every culture.</summary>
static class CellText
{
    /// <summary>The text of a value; nothing for null.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        double number => Number(number),
        float number => Number(number),
        bool flag => flag ? "yes" : "no",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
        int or long => ((IFormattable)value).ToString("N0", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join("; ", list.Cast<object?>().Select(Of)),
        _ => value.ToString() ?? "",
    };

    /// <summary>Whether it stands at the right of its column.</summary>
    public static bool IsNumber(object? value) => value is double or float or int or long or decimal;

    /// <summary>Three digits that say something, but whole numbers in full.</summary>
    public static string Number(double number)
    {
        if (!double.IsFinite(number))
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }
        var format = Math.Abs(number) switch { >= 1000 => "N0", >= 100 => "0.#", >= 10 => "0.##", >= 0.1 or 0 => "0.###", _ => "0.###g" };
        return format == "0.###g" ? number.ToString("G3", CultureInfo.InvariantCulture) : number.ToString(format, CultureInfo.InvariantCulture);
    }
}
