using System.CommandLine;
using HeroImages.SampleData.Benchmarks;
using HeroImages.SampleData.Collection;
using HeroImages.SampleData.Writing;

namespace HeroImages.SampleData;

/// <summary>The command line: <c>draw</c> and <c>results</c>.</summary>
static class Commands
{
    public static RootCommand Root() =>
        new("Makes camera-trap collections for trying and testing the workbench. Nothing it makes is a photograph.") { Draw(), Results() };

    static Command Draw()
    {
        var folder = Folder();
        var seed = Seed();
        var pictures = Count("--pictures", "How many pictures to draw.", SamplePlanner.DefaultPictures);
        var command = new Command("draw", "Draws a whole collection: pictures, results, metadata, ratings, truth.") { folder, seed, pictures };
        command.SetAction(async (parsed, cancellation) =>
        {
            var plan = SamplePlanner.Plan(parsed.GetValue(seed), parsed.GetValue(pictures));
            var progress = new ProgressLine("pictures", plan.Pictures.Count);
            return await RunAsync(() => SampleWriter.Write(plan, parsed.GetRequiredValue(folder), progress, cancellation)).ConfigureAwait(false);
        });
        return command;
    }

    static Command Results()
    {
        var folder = Folder();
        var seed = Seed();
        var images = Count("--images", "How many images the files describe.", 1_300_000);
        var command = new Command("results", "Writes detections.json and metadata.json alone, for benchmarks.") { folder, seed, images };
        command.SetAction(async (parsed, cancellation) =>
        {
            var count = parsed.GetValue(images);
            var progress = new ProgressLine("records", (long)count * BenchmarkCollection.RecordsPerImage);
            return await RunAsync(() => BenchmarkCollection.Write(parsed.GetRequiredValue(folder), count, parsed.GetValue(seed), progress, cancellation)).ConfigureAwait(false);
        });
        return command;
    }

    static async Task<int> RunAsync(Action work)
    {
        try
        {
            await Task.Run(work).ConfigureAwait(false);
            return 0;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped; run the same command again.").ConfigureAwait(false);
            return 130;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            return 2;
        }
    }

    static Option<string> Folder() => new("--out") { Description = "Folder to write to; files of the same names are replaced.", Required = true };

    static Option<ulong> Seed() => new("--seed") { Description = "Same seed, same collection.", DefaultValueFactory = _ => SamplePlanner.DefaultSeed };

    static Option<int> Count(string name, string description, int standard)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError($"{name} must be at least 1");
        });
        return option;
    }
}
