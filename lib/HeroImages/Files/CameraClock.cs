using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace HeroImages.Files;

/// <summary>Reads the times that cameras and exports write: local clock, no zone, several notations.</summary>
static partial class CameraClock
{
    /// <summary>Cameras start from a default date of 2000 or before until somebody sets them.</summary>
    public const int FirstPlausibleYear = 2001;

    /// <summary>Ticks that stand for no time.</summary>
    public const long Missing = 0;

    /// <summary>
    /// Ticks of a time written as <c>yyyy-MM-dd HH:mm:ss</c>, <c>yyyy:MM:dd HH:mm:ss</c>, ISO 8601 with or without
    /// offset (the offset is dropped: the clock of the camera is what counts), or otherwise legibly.
    /// </summary>
    /// <returns><see cref="Missing"/> for what cannot be read and for years before 2001.</returns>
    public static long Read(ReadOnlySpan<byte> text)
    {
        var ticks = TryReadUsual(text, out var usual) ? usual : ReadUnusual(WideText.ToString(text));
        return ticks >= FirstPlausible ? ticks : Missing;
    }

    /// <summary>The time for ticks that <see cref="Read"/> gave; null for <see cref="Missing"/>.</summary>
    public static DateTime? ToDateTime(long ticks) => ticks == Missing ? null : new DateTime(ticks);

    static readonly SearchValues<byte> ZoneCharacters = SearchValues.Create("0123456789+-:.Z \0"u8);
    static readonly long FirstPlausible = new DateTime(FirstPlausibleYear, 1, 1).Ticks;

    /// <summary>yyyy?MM?dd?HH:mm:ss, where ? is - or : or / between the date's parts and a blank or T before the hour.</summary>
    static bool TryReadUsual(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 19 || text[13] != ':' || text[16] != ':' || text[10] is not ((byte)' ' or (byte)'T')
            || text[4] is not ((byte)'-' or (byte)':' or (byte)'/') || text[7] != text[4] || !OnlyZoneFollows(text[19..]))
        {
            return false;
        }
        var year = (Two(text, 0) * 100) + Two(text, 2);
        var (month, day) = (Two(text, 5), Two(text, 8));
        var (hour, minute, second) = (Two(text, 11), Two(text, 14), Two(text, 17));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
        {
            return false;
        }
        ticks = new DateTime(year, month, day, hour, minute, second).Ticks;
        return true;
    }

    /// <summary>Nothing, blanks and NULs as EXIF has them, a Z, an offset, or fractions of a second.</summary>
    static bool OnlyZoneFollows(ReadOnlySpan<byte> rest) =>
        rest.IndexOfAnyExcept(ZoneCharacters) < 0;

    /// <summary>Two digits as a number; far below zero if they are none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : -10_000;
    }

    /// <summary>Without a year the library would fill in today's, so one has to be there.</summary>
    static long ReadUnusual(string text) =>
        YearInFull().IsMatch(text)
        && DateTimeOffset.TryParse(text.Trim('\0', ' '), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.DateTime.Ticks
            : Missing;

    /// <summary>Four digits that are neither an offset nor a fraction of a second.</summary>
    [GeneratedRegex(@"(?<![\d:+]|:\d\d[-.])\d{4}(?![\d:])")]
    private static partial Regex YearInFull();
}
