using System.Reflection;
using System.Text.Json.Nodes;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>What the kernel says of itself.</summary>
static class KernelInfo
{
    const string Language = "14.0";

    static readonly string Implementation = typeof(KernelInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The reply to a request for it.</summary>
    public static JsonObject Reply() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = Protocol.Version,
        ["implementation"] = "hero-csharp",
        ["implementation_version"] = Implementation,
        ["language_info"] = LanguageInfo(),
        ["banner"] = $"Hero Images {Implementation}: C# 14 on .NET {Environment.Version}",
        ["debugger"] = false,
        ["help_links"] = new JsonArray(
            new JsonObject { ["text"] = "C#", ["url"] = "https://learn.microsoft.com/dotnet/csharp/" },
            new JsonObject { ["text"] = ".NET API", ["url"] = "https://learn.microsoft.com/dotnet/api/" }),
        ["supported_features"] = new JsonArray(),
    };

    /// <summary>Front ends decide by this how cells are coloured and saved.</summary>
    static JsonObject LanguageInfo() => new()
    {
        ["name"] = "C#",
        ["version"] = Language,
        ["mimetype"] = "text/x-csharp",
        ["file_extension"] = ".cs",
        ["pygments_lexer"] = "csharp",
        ["codemirror_mode"] = "text/x-csharp",
    };
}
