using System.Globalization;
using HeroImages.Files;

namespace HeroImages.Scoring.Shards;

/// <summary>Finds a task's part of the work in what engines of array jobs put into its environment.</summary>
public static class ArrayJob
{
    const string Auto = "auto";
    const string Slurm = "SLURM_ARRAY_TASK_ID";
    const string Kubernetes = "JOB_COMPLETION_INDEX";
    const string Aws = "AWS_BATCH_JOB_ARRAY_INDEX";

    /// <summary>Reads <c>i/n</c>, <c>auto</c> or <c>auto/n</c>.</summary>
    /// <param name="text">What was asked for. <c>auto/n</c> states the number of parts where the engine does not, and when only some are run again.</param>
    /// <param name="environment">Gives the value of a variable; null where it is not set.</param>
    /// <returns>The part, counted from 0.</returns>
    /// <exception cref="InputException">The text is neither, no engine is recognised, two disagree, or the number of parts is not known.</exception>
    public static Shard Parse(string text, Func<string, string?> environment)
    {
        var isAuto = text == Auto || text.StartsWith(Auto + "/", StringComparison.Ordinal);
        return isAuto ? Recognise(text.Length == Auto.Length ? null : Shard.Parse("0" + text[Auto.Length..]).Of, environment) : Shard.Parse(text);
    }

    static Shard Recognise(int? of, Func<string, string?> environment)
    {
        List<Place> places = [.. new[] { InSlurm(environment), At(Kubernetes, environment, null), At(Aws, environment, "AWS_BATCH_JOB_ARRAY_SIZE") }.OfType<Place>()];
        if (places.Count == 0)
        {
            throw Wrong($"none of {Slurm}, {Kubernetes} and {Aws} is set", "the environment of an array job", "Outside of one, name the part: --shard 0/8.");
        }
        var index = Agreed([.. places.Select(p => (p.Variable, (int?)p.Index))], "index")!.Value;
        var count = of ?? Agreed([.. places.Select(p => (p.Variable, p.Of))], "number of parts");
        return count is not { } n ? throw Wrong($"{places[0].Variable} is {index}, and of how many parts is not known{places[0].Why}", "the number of parts", "State it: --shard auto/COUNT.")
            : index < n ? new(index, n)
            : throw Wrong($"{places[0].Variable} is {index} and there are {n} parts", "an index from 0 to one less than the number of parts", "Start the array at 0.");
    }

    /// <summary>What all say that say something; null when none does.</summary>
    static int? Agreed(IReadOnlyList<(string Variable, int? Value)> said, string what)
    {
        var known = said.Where(s => s.Value is not null).ToList();
        return known.Select(s => s.Value).Distinct().Count() <= 1
            ? known.Select(s => s.Value).FirstOrDefault()
            : throw Wrong($"the engines disagree on the {what}: {string.Join(", ", known.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Variable} says {s.Value}")))}", "one engine, or several that agree", "Name the part: --shard 0/8.");
    }

    /// <summary>The number of Slurm's tasks is that of parts only where they run from 0 without gaps; a list of a few, run again, says nothing of all.</summary>
    static Place? InSlurm(Func<string, string?> environment)
    {
        if (At(Slurm, environment, "SLURM_ARRAY_TASK_COUNT") is not { } place)
        {
            return null;
        }
        var (least, most) = (Value("SLURM_ARRAY_TASK_MIN", environment) ?? 0, Value("SLURM_ARRAY_TASK_MAX", environment));
        return least == 0 && (most is null || most + 1 == place.Of)
            ? place
            : place with { Of = null, Why = string.Create(CultureInfo.InvariantCulture, $" (the array has {place.Of} tasks from {least} to {most}, which are not all parts)") };
    }

    static Place? At(string variable, Func<string, string?> environment, string? countVariable) => Value(variable, environment) is { } index
        ? new(variable, index, countVariable is null ? null : Value(countVariable, environment))
        : null;

    static int? Value(string variable, Func<string, string?> environment)
    {
        var text = environment(variable);
        return string.IsNullOrEmpty(text) ? null : Shard.Number(text) ?? throw Wrong($"{variable} is \"{text}\"", "a number from 0 on", "Start the array at 0.");
    }

    static InputException Wrong(string found, string expected, string remedy) => new("--shard", Auto, found, expected, remedy);

    /// <summary>What one engine says.</summary>
    sealed record Place(string Variable, int Index, int? Of, string Why = "");
}
