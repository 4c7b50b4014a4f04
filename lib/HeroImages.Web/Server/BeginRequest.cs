namespace HeroImages.Web.Server;

/// <summary>A person gives a name.</summary>
sealed record BeginRequest(string? Name);
