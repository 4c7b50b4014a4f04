using System.Diagnostics;

namespace HeroImages.Cli.Tests;

/// <summary>The scripts of <c>hero completions</c>, used by the real shells; PowerShell's is only read.</summary>
public sealed class CompletionTests : IDisposable
{
    const string Bash = """
        source hero.bash
        COMP_LINE="$1"; COMP_POINT=${#1}; read -ra COMP_WORDS <<< "$1"; [[ "$1" == *" " ]] && COMP_WORDS+=("")
        COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _hero_complete; printf '%s\n' "${COMPREPLY[@]}"
        """;

    const string Zsh = """
        compdef() { :; }; compadd() { shift; print -l -- "${(@P)1}"; }; _files() { print files; }
        BUFFER="$1"; CURSOR=${#1}; words=(${=1}); [[ "$1" == *" " ]] && words+=(""); CURRENT=${#words}; source ./hero.zsh; _hero
        """;

    const string Fish = "source hero.fish; complete -C \"$argv[1]\"";

    readonly TempFolder _folder = new();

    public CompletionTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "shells of Unix");
        foreach (var (shell, file) in new[] { ("bash", "hero.bash"), ("zsh", "hero.zsh"), ("fish", "hero.fish") })
        {
            _folder.Write(file, Hero.Run(_folder.Path, "completions", shell).Done().Out);
        }
        _folder.Write("hero", $"#!/bin/sh\nexec dotnet '{Hero.Assembly}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder["hero"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
        _folder.Write("pictures.txt", "");
    }

    public static TheoryData<string, string, string> Lines => new()
    {
        { "hero se", "select", "" }, { "hero recipes show he", "heroes", "" }, { "hero rate x --rater o", "ollama openai", "" },
        { "hero rate x --max-c", "--max-cost", "" }, { "hero batch re", "resume", "" }, { "hero review pict", "", "pictures.txt" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Bash_completes_commands_options_and_values_and_leaves_files_to_itself(string line, string expected, string files)
    {
        Assert.True(expected.Length > 0 || files.Length > 0);
        Assert.Equal(expected, Complete("bash", ["-c", Bash, "bash", line]));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Zsh_completes_commands_options_values_and_files(string line, string expected, string files) =>
        Assert.Equal(files.Length > 0 ? "files" : expected, Complete("zsh", ["-f", "-c", Zsh, "zsh", line]));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Fish_completes_commands_options_values_and_files(string line, string expected, string files) =>
        Assert.Equal(expected + files, Complete("fish", ["--no-config", "-c", Fish, line]));

    [Fact]
    public void PowerShell_gets_a_script_that_asks_the_program() =>
        Assert.Contains("Register-ArgumentCompleter -Native -CommandName hero", Hero.Run(_folder.Path, "completions", "powershell").Done().Out, StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    string Complete(string shell, string[] arguments)
    {
        var path = $"{_folder.Path}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        var isThere = path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell)));
        Assert.SkipUnless(isThere || Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1", $"needs {shell} (Debian: {shell})");
        var info = new ProcessStartInfo(shell, arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardInput = true };
        (info.Environment["PATH"], info.Environment["HOME"]) = (path, _folder.Path);
        using var process = Process.Start(info)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return string.Join(' ', output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }
}
