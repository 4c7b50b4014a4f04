return await HeroImages.Emulators.Commands.Root().Parse(args).InvokeAsync();
