using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HeroImages.Benchmarks;

/// <summary>What a process wrote before it ended well.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
sealed partial record ChildProcess(string Output, string Error)
{
    public static ChildProcess Run(string program, params string[] arguments) => Run(program, arguments, default);

    public static ChildProcess Run(string program, string[] arguments, (string Name, string? Value) variable)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (variable.Name is not null)
        {
            start.Environment[variable.Name] = variable.Value;
        }
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? new(output, error.Result)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {error.Result}");
    }

    public static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>What <c>hero --timings</c> says.</summary>
    public Usage ReportedUsage()
    {
        var match = Timings().Match(Error);
        return new(Number(match.Groups["cpu"].Value), Number(match.Groups["wall"].Value), Number(match.Groups["peak"].Value));
    }

    /// <summary>Three numbers: CPU, wall, peak.</summary>
    public Usage PlainUsage()
    {
        var numbers = Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Number).ToList();
        return new(numbers[0], numbers[1], numbers[2]);
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"timings: (?<wall>[\d.]+) s wall, (?<cpu>[\d.]+) s CPU, (?<peak>[\d.]+) MB peak")]
    private static partial Regex Timings();
}
