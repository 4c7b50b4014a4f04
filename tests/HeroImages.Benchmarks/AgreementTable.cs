using System.Diagnostics;
using System.Globalization;
using HeroImages.Agreement.Reports;
using HeroImages.Labeling;
using Ratings = HeroImages.Agreement.RatingTable;

namespace HeroImages.Benchmarks;

/// <summary>Loading journals of several sizes, and comparing their five raters.</summary>
static class AgreementTable
{
    public static int Print(string data, IReadOnlyList<int> sizes, int runs)
    {
        Console.WriteLine(ScaleTable.Machine());
        Console.WriteLine();
        Console.WriteLine("Seconds on the clock / of processor time.");
        Console.WriteLine();
        Console.WriteLine("| ratings | MB | reading, first time | reading | book of last words | both, from several journals | table | report, no intervals | report, 2,000 draws |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var size in sizes)
        {
            Row(MadeJournal.Make(Path.Combine(data, "journals"), size), size, runs);
        }
        return 0;
    }

    static void Row(string journal, int size, int runs)
    {
        var (first, ratings) = Timed(() => JournalReader.Read(journal));
        var reading = Middle(runs, () => JournalReader.Read(journal));
        var book = new RatingBook(ratings);
        var booking = Middle(runs, () => new RatingBook(ratings));
        var joined = Middle(runs, () => RatingBook.Read(journal));
        var table = Ratings.Of(book);
        var tabling = Middle(runs, () => Ratings.Of(book));
        var plain = Middle(runs, () => AgreementStudy.Of(table, book, new() { Draws = 0 }));
        var (drawn, _) = Timed(() => AgreementStudy.Of(table, book));
        var times = string.Join(" | ", new[] { first, reading, booking, joined, tabling, plain, drawn }.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.Wall:F2} / {time.Cpu:F2}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size:N0} | {new FileInfo(journal).Length / 1e6:F0} | {times} |"));
    }

    static (double Wall, double Cpu) Middle<T>(int runs, Func<T> work) => Enumerable.Range(0, runs).Select(_ => Timed(work).Time).OrderBy(time => time.Cpu).ElementAt(runs / 2);

    static ((double Wall, double Cpu) Time, T Value) Timed<T>(Func<T> work)
    {
        GC.Collect();
        var (start, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var value = work();
        return ((Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds), value);
    }
}
