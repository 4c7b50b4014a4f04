using System.Diagnostics;

namespace HeroImages.Cli.Tests;

/// <summary>Debian's Labelme, run without a screen through its own main window.</summary>
static class RealLabelme
{
    const string Python = "/usr/bin/python3";

    /// <summary>Opens files one after another in the program's window, leaves exactly one flag ticked, and saves as a person does.</summary>
    const string Tick = """
        import os, sys
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from qtpy import QtWidgets, QtCore
        from labelme.app import MainWindow
        from labelme.config import get_config

        flags, ticked, files = sys.argv[1], sys.argv[2], sys.argv[3:]
        app = QtWidgets.QApplication(sys.argv[:1])
        MainWindow.errorMessage = lambda self, title, message: sys.exit(f"{title}: {message}")
        window = MainWindow(config=get_config(config_from_args={"flags": [line.strip() for line in open(flags)]}))
        for file in files:
            assert window.loadFile(file), file
            app.processEvents()
            for item in map(window.flag_widget.item, range(window.flag_widget.count())):
                item.setCheckState(QtCore.Qt.Checked if item.text() == ticked else QtCore.Qt.Unchecked)
            assert window.dirty, file
            window.saveFile()
            print(len(window.canvas.shapes), window.image.width(), window.image.height())
        """;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    static readonly Lazy<bool> IsThere = new(() => File.Exists(Python) && Run(["-c", "import labelme.app"], Path.GetTempPath()).ExitCode == 0);

    /// <summary>Ticks a flag in each of several files and saves them.</summary>
    /// <param name="home">A folder for the program's own settings.</param>
    /// <param name="flags">The list of flags that it is started with.</param>
    /// <param name="flag">The flag to be ticked; all others are not.</param>
    /// <param name="files">The files.</param>
    /// <returns>For each file the number of shapes, and width and height of the picture as it was shown.</returns>
    public static IReadOnlyList<string> Save(string home, string flags, string flag, params string[] files)
    {
        Assert.SkipUnless(IsThere.Value || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", "needs Labelme for /usr/bin/python3 (Debian: labelme)");
        var (code, output, error) = Run(["-c", Tick, flags, flag, .. files], home);
        Assert.True(code == 0, error);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    static (int ExitCode, string Output, string Error) Run(IEnumerable<string> arguments, string home)
    {
        var info = new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = home };
        (info.Environment["HOME"], info.Environment["QT_QPA_PLATFORM"]) = (home, "offscreen");
        using var process = Process.Start(info)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }
}
