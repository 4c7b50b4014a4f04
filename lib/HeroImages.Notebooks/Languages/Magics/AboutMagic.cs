using System.Reflection;
using System.Runtime.InteropServices;

namespace HeroImages.Notebooks.Languages.Magics;

/// <summary>Says what runs the cells.</summary>
sealed class AboutMagic : ICellMagic
{
    public string Name => "about";

    public MagicSyntax Syntax { get; } = new("Says which engine, runtime and system run the cells.");

    public Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        var version = typeof(AboutMagic).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
        scope.Show(TextBundle.Preformatted(
            $"Hero Images notebooks {version}\n{RuntimeInformation.FrameworkDescription}\n{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}"));
        return Task.FromResult(true);
    }
}
