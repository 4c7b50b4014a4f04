using System.Globalization;
using System.Text.RegularExpressions;

namespace HeroImages.Emulators.Faults;

/// <summary>
/// A fault as a header or a marker names it: <c>rate-limit</c>, <c>rate-limit:first=2</c>,
/// <c>overloaded:every=3</c>, <c>slow-body:seconds=0.5</c>, <c>result-cut:always</c>.
/// </summary>
sealed partial record FaultSpec(Fault Fault, int? First, int? Every, double Seconds, string Text)
{
    const string Form = @"(?<id>[a-z]+(?:-[a-z]+)*)(?<option>:(?:(?:first|every|seconds)=\d+(?:\.\d+)?|always))*";

    /// <summary>All that stand behind <c>fault=</c> in a text; words that name no fault are left alone.</summary>
    public static IEnumerable<FaultSpec> Markers(string text) =>
        text.Contains("fault=", StringComparison.Ordinal) ? Marker().Matches(text).Select(Of).OfType<FaultSpec>() : [];

    /// <summary>What a header says.</summary>
    /// <exception cref="ArgumentException">It names no fault, or not in this form.</exception>
    public static FaultSpec Header(string text)
    {
        var match = Whole().Match(text.Trim());
        return match.Success && Of(match) is { } spec ? spec : throw new ArgumentException($"x-emulator-fault: '{text}' names no fault");
    }

    /// <summary>Whether the given time, counted from 1, is one of those it strikes at.</summary>
    public bool Strikes(int time) => IsDue(time, First, Every);

    internal static bool IsDue(int time, int? first, int? every) =>
        (first is null || time <= first) && (every is null || time % every == 0);

    static FaultSpec? Of(Match match)
    {
        if (FaultCatalog.Find(match.Groups["id"].Value) is not { } fault)
        {
            return null;
        }
        var options = match.Groups["option"].Captures.Select(capture => capture.Value[1..].Split('=')).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "");
        var (first, every) = (Whole(options, "first"), Whole(options, "every"));
        var counted = first is not null || every is not null || options.ContainsKey("always");
        return new(fault, counted ? first : fault.First, counted ? every : fault.Every, Number(options, "seconds") ?? fault.Seconds, match.Value);
    }

    static int? Whole(Dictionary<string, string> options, string name) => (int?)Number(options, name);

    static double? Number(Dictionary<string, string> options, string name) =>
        options.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("fault=" + Form)]
    private static partial Regex Marker();

    [GeneratedRegex("^" + Form + "$")]
    private static partial Regex Whole();
}
