using System.Diagnostics;

namespace HeroImages.Notebooks.Tests.Documents;

/// <summary>The Python of the system, where the distribution puts Jupyter's libraries.</summary>
static class JupyterPython
{
    const string Python = "/usr/bin/python3";

    /// <summary>nbconvert, which runs a notebook; failed cells are kept. Arguments: the notebook, where it is written with its outputs, the kernel.</summary>
    public const string Nbconvert = """
        import sys
        from nbconvert.nbconvertapp import main
        main(["--to", "notebook", "--execute", "--allow-errors", "--ExecutePreprocessor.timeout=300", "--ExecutePreprocessor.kernel_name=" + sys.argv[3], "--output", sys.argv[2], sys.argv[1]])
        """;

    static readonly Lazy<bool> IsThere = new(() => File.Exists(Python) && RunIt([], "import nbformat, nbclient, nbconvert").ExitCode == 0);

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote to standard output.</returns>
    public static string Run(string program, params string[] arguments) => RunWith([], program, arguments);

    /// <summary>Runs a program to its end with more in its environment.</summary>
    public static string RunWith(IEnumerable<(string Name, string Value)> environment, string program, params string[] arguments)
    {
        SkipIfMissing();

        var (code, output, error) = RunIt(environment, program, arguments);

        Assert.True(code == 0, error);
        return output;
    }

    /// <summary>Skips the test where Jupyter is not installed.</summary>
    public static void SkipIfMissing() =>
        Assert.SkipUnless(IsThere.Value || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", "needs Jupyter's libraries for /usr/bin/python3 (Debian: jupyter-nbconvert)");

    static (int ExitCode, string Output, string Error) RunIt(IEnumerable<(string Name, string Value)> environment, string program, params string[] arguments)
    {
        var info = new ProcessStartInfo(Python, ["-c", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            info.Environment[name] = value;
        }
        using var process = Process.Start(info)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
