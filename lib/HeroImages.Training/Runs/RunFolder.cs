using HeroImages.Files;

namespace HeroImages.Training.Runs;

/// <summary>
/// The folder of a training run. While it goes on, what it needs to go on again lies in a folder of its own inside; the results appear at the
/// end, all of them or none.
/// </summary>
sealed class RunFolder
{
    public const string Marker = "run.json";
    public const string Model = "model.safetensors";

    const string WorkName = ".training";
    const string TaskName = "task";

    RunFolder(string path, bool goesOn) => (Path, GoesOn) = (path, goesOn);

    public string Path { get; }

    /// <summary>Whether an earlier process left something to go on from.</summary>
    public bool GoesOn { get; }

    /// <summary>Folder of what is needed to go on.</summary>
    public string Work => System.IO.Path.Combine(Path, WorkName);

    /// <summary>Opens a folder for a run.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="fingerprint">A hash over all that shapes the run.</param>
    /// <param name="overwrite">Whether another run that is there may be replaced.</param>
    /// <exception cref="InputException">It cannot be written, or holds another run.</exception>
    public static RunFolder Open(string path, string fingerprint, bool overwrite)
    {
        var (work, task) = (System.IO.Path.Combine(path, WorkName), System.IO.Path.Combine(path, WorkName, TaskName));
        var earlier = File.Exists(task) ? File.ReadAllText(task) : null;
        if (!overwrite && earlier is not null && earlier != fingerprint)
        {
            throw new InputException(
                path, null, "a training that was stopped here had other ratings or options", "the same, to go on", "Give the same command as then, name another folder, or start anew with --overwrite.");
        }
        if (!overwrite && earlier is null && File.Exists(System.IO.Path.Combine(path, Marker)))
        {
            throw new InputException(path, null, "there is a trained model already", "a new or empty folder", "Name another folder, or replace it with --overwrite.");
        }
        return OutputFolder.Guard(path, () =>
        {
            if (earlier is not null && earlier != fingerprint)
            {
                Directory.Delete(work, recursive: true);
            }
            Directory.CreateDirectory(work);
            File.WriteAllText(task, fingerprint);
            return new RunFolder(path, earlier == fingerprint);
        });
    }

    /// <summary>A folder inside for one training; made if it is not there.</summary>
    public string Of(string training) => Directory.CreateDirectory(System.IO.Path.Combine(Work, training)).FullName;

    /// <summary>Path of a file of what is needed to go on.</summary>
    public string this[string name] => System.IO.Path.Combine(Work, name);

    /// <summary>Writes the results, and, unless the run is to go on, removes what it needed for that.</summary>
    /// <param name="write">Makes the files; given the path of each by its name.</param>
    /// <param name="isFinished">Whether the run is at its end.</param>
    public void Finish(Action<Func<string, string>> write, bool isFinished)
    {
        using (var output = OutputFolder.Open(Path, Marker, overwrite: true))
        {
            write(name => output[name]);
            output.Commit(last: Marker);
        }
        if (isFinished)
        {
            OutputFolder.Guard(Path, () => Directory.Delete(Work, recursive: true));
        }
    }
}
